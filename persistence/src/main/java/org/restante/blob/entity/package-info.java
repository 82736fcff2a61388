/** Sealed bytes of attachments, in chunks; ciphertext only. */
@NullMarked
package org.restante.blob.entity;

import org.jspecify.annotations.NullMarked;
