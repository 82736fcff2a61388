package org.restante.architecture.violation.message.view;

import org.restante.crypto.password.PasswordKey;

/** A page that uses more of crypto than tokens. */
public class DrawsRandomness {

    public byte[] salt() {
        return PasswordKey.newSalt();
    }
}
