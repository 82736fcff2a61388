package org.restante.message.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.restante.common.control.CurrentCaller;
import org.restante.common.control.PortalException;
import org.restante.crypto.CryptoException;
import org.restante.crypto.key.SecretKeyHandle;
import org.restante.crypto.seal.HpkeKeyWrap;
import org.restante.crypto.seal.PartOpener;
import org.restante.crypto.seal.WrapContext;
import org.restante.crypto.seal.WrappedKey;
import org.restante.keys.control.KeyRing;
import org.restante.keys.control.RecipientKey;
import org.restante.keys.control.SessionKeys;
import org.restante.message.entity.MessageDraft;

/** Seals the text of a draft to its author, and opens it for them. */
@ApplicationScoped
public class DraftTexts {

    private static final int REVISION_LENGTH = 16;

    @Inject
    private ContentSealing sealing;

    @Inject
    private KeyRing keys;

    @Inject
    private SessionKeys session;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** Seals the text into the draft, and zeroes it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void seal(MessageDraft draft, byte[] text) {
        RecipientKey own = keys.active(caller.tenant(), caller.account()).orElseThrow();
        UUID id = draft.messageId();
        try (SealedContent content = sealing.seal(caller.tenant(), id, text)) {
            WrapContext place = content.wrapFor(caller.tenant(), id, own.owner(), own.version());
            byte[] wrapped =
                    HpkeKeyWrap.wrap(own.publicKey(), content.key(), place).encode();
            draft.save(content.sealed(), content.segments(), wrapped, clock.instant());
        }
    }

    /** Which text this is, from the salt of its sealing: another after every change, and empty when nothing was typed. */
    public String revision(MessageDraft draft) {
        byte[] sealed = draft.sealed();
        return sealed == null ? "" : HexFormat.of().formatHex(PartOpener.headerDigest(sealed), 0, REVISION_LENGTH);
    }

    /** The text; empty when nothing was typed, or when its key was lost with a forgotten password. */
    public Optional<byte[]> open(MessageDraft draft) {
        byte[] sealed = draft.sealed();
        byte[] encoded = draft.wrappedKey();
        if (sealed == null || encoded == null) {
            return Optional.empty();
        }
        try {
            WrappedKey wrapped = WrappedKey.parse(encoded);
            if (!session.has(wrapped.keyVersion())) {
                return Optional.empty();
            }
            WrapContext place = new WrapContext(
                    draft.tenantId(),
                    draft.messageId(),
                    caller.account(),
                    wrapped.keyVersion(),
                    PartOpener.headerDigest(sealed));
            try (SecretKeyHandle key = HpkeKeyWrap.unwrap(session.get(wrapped.keyVersion()), wrapped, place)) {
                return Optional.of(sealing.open(draft.tenantId(), draft.messageId(), key, draft.segments(), sealed));
            }
        } catch (CryptoException damaged) {
            throw new PortalException("message.damaged");
        }
    }
}
