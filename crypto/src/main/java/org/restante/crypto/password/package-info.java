/** Passwords of accounts and passphrases of messages. */
@NullMarked
package org.restante.crypto.password;

import org.jspecify.annotations.NullMarked;
