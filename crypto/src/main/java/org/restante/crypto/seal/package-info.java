/** Parts of a sealed message, and their content-encryption keys wrapped for recipients. */
@NullMarked
package org.restante.crypto.seal;

import org.jspecify.annotations.NullMarked;
