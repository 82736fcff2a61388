/**
 * Sealed messages, keys, passwords and tokens, on the JDK and Bouncy Castle only. No Bouncy Castle type appears in a
 * signature. A caller's mistake is an {@link IllegalArgumentException}, what cannot happen an
 * {@link IllegalStateException}, what is not authentic or cannot be read a {@link CryptoException}.
 *
 * <p>The life of a message's key:
 *
 * <pre>{@code
 * try (SecretKeyHandle cek = SecretKeyHandle.generate()) {
 *     SealedPart part = PartSealer.seal(new SealingContext(tenant, message, partId), cek, plaintext, sealed);
 *     WrapContext context = new WrapContext(tenant, message, recipient, keyVersion, part.headerDigest());
 *     byte[] stored = HpkeKeyWrap.wrap(recipientPublicKey, cek, context).encode();
 * }
 * try (SecretKeyHandle cek = HpkeKeyWrap.unwrap(privateKey, WrappedKey.parse(stored), context)) {
 *     PartOpener.open(new SealingContext(tenant, message, partId), cek, segments, sealed, plaintext);
 * }
 * }</pre>
 *
 * <p>The format is written down in {@code docs/spec/sealed-message.md}.
 */
@NullMarked
package org.restante.crypto;

import org.jspecify.annotations.NullMarked;
