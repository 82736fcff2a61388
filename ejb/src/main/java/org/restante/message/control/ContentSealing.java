package org.restante.message.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.UUID;
import org.restante.common.control.Meters;
import org.restante.crypto.key.SecretKeyHandle;
import org.restante.crypto.key.TenantKeys;
import org.restante.crypto.seal.PartOpener;
import org.restante.crypto.seal.PartSealer;
import org.restante.crypto.seal.SealedFormat;
import org.restante.crypto.seal.SealedPart;
import org.restante.crypto.seal.SealingContext;
import org.restante.message.entity.Message;

/** Seals and opens what fits in memory: message parts and the text of drafts. */
@ApplicationScoped
public class ContentSealing {

    @Inject
    private Meters meters;

    /** Seals under a fresh key, and zeroes the plaintext. The message part carries the message's own id as part id. */
    public SealedContent seal(UUID tenant, UUID message, byte[] plaintext) {
        SecretKeyHandle key = SecretKeyHandle.generate();
        ByteArrayOutputStream sealed =
                new ByteArrayOutputStream(Math.toIntExact(SealedFormat.sealedLength(plaintext.length)));
        try {
            SealedPart part = PartSealer.seal(
                    new SealingContext(tenant, message, message), key, new ByteArrayInputStream(plaintext), sealed);
            meters.sealed("text", plaintext.length);
            return new SealedContent(sealed.toByteArray(), part.headerDigest(), part.segments(), key);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            Arrays.fill(plaintext, (byte) 0);
        }
    }

    /** Seals a message part, and has the tenant's key vouch for the message and its sender. */
    public SealedContent seal(TenantKeys tenantKeys, Message message, MessagePart part) {
        byte[] json = part.encode();
        long plainBytes = json.length
                + part.attachments().stream().mapToLong(PartAttachment::size).sum();
        SealedContent content = seal(message.tenantId(), message.id(), json);
        byte[] mac = tenantKeys.messageMac(message.id(), message.senderId(), content.headerDigest());
        message.sealed(content.segments(), plainBytes, part.attachments().size(), mac);
        return content;
    }

    /** Opens; the caller zeroes the bytes when they are read. */
    public byte[] open(UUID tenant, UUID message, SecretKeyHandle key, long segments, byte[] sealed) {
        ByteArrayOutputStream plaintext = new ByteArrayOutputStream(sealed.length);
        try {
            PartOpener.open(
                    new SealingContext(tenant, message, message),
                    key,
                    segments,
                    new ByteArrayInputStream(sealed),
                    plaintext);
            return plaintext.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
