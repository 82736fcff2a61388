package org.restante.crypto.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.restante.crypto.seal.Samples.assertNotAuthentic;
import static org.restante.crypto.seal.Samples.flipped;

import org.junit.jupiter.api.Test;
import org.restante.crypto.MalformedMessageException;
import org.restante.crypto.NotAuthenticException.Reason;
import org.restante.crypto.UnsupportedFormatException;
import org.restante.crypto.internal.Bytes;
import org.restante.crypto.key.PrivateKeyHandle;

class HpkeBoxTest {
    private static final PrivateKeyHandle KEY = PrivateKeyHandle.of(Samples.bytes(32, 3));
    private static final byte[] CONTEXT = Bytes.of(Samples.MESSAGE, Samples.PART);
    private static final byte[] BOX = HpkeBox.seal(KEY.publicKey(), "draft", CONTEXT, Samples.pattern(300));

    @Test
    void shouldOpenWhatItSealed() {
        assertThat(BOX).hasSize(300 + HpkeBox.OVERHEAD);
        assertThat(HpkeBox.open(KEY, "draft", CONTEXT, BOX)).isEqualTo(Samples.pattern(300));
        byte[] empty = HpkeBox.seal(KEY.publicKey(), "draft", CONTEXT, new byte[0]);
        assertThat(HpkeBox.open(KEY, "draft", CONTEXT, empty)).isEmpty();
    }

    @Test
    void shouldNotOpenElsewhere() {
        assertNotAuthentic(Reason.WRAP, () -> HpkeBox.open(KEY, "drafts", CONTEXT, BOX));
        assertNotAuthentic(Reason.WRAP, () -> HpkeBox.open(KEY, "draft", flipped(CONTEXT, 0), BOX));
        PrivateKeyHandle other = PrivateKeyHandle.of(Samples.bytes(32, 4));
        assertNotAuthentic(Reason.WRAP, () -> HpkeBox.open(other, "draft", CONTEXT, BOX));
    }

    @Test
    void shouldNotMoveABorderBetweenLabelAndContext() {
        byte[] box = HpkeBox.seal(KEY.publicKey(), "ab", new byte[] {'c'}, new byte[1]);
        assertNotAuthentic(Reason.WRAP, () -> HpkeBox.open(KEY, "a", new byte[] {'b', 'c'}, box));
    }

    @Test
    void shouldRefuseAlteredShortAndUnknownBoxes() {
        for (int offset = 1; offset < BOX.length; offset += 97) {
            byte[] altered = flipped(BOX, offset);
            assertNotAuthentic(Reason.WRAP, () -> HpkeBox.open(KEY, "draft", CONTEXT, altered));
        }
        assertThatExceptionOfType(UnsupportedFormatException.class)
                .isThrownBy(() -> HpkeBox.open(KEY, "draft", CONTEXT, flipped(BOX, 0)));
        assertThatExceptionOfType(MalformedMessageException.class)
                .isThrownBy(() -> HpkeBox.open(KEY, "draft", CONTEXT, Samples.cut(BOX, HpkeBox.OVERHEAD - 1)));
    }

    @Test
    void shouldRefuseAKeyThatIsNone() {
        assertThatExceptionOfType(MalformedMessageException.class)
                .isThrownBy(() -> HpkeBox.seal(new byte[1216], "draft", CONTEXT, new byte[1]));
    }
}
