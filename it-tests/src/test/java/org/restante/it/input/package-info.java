/** Bad input: what people, programs and machines type, paste, upload and send that no page expected. */
@NullMarked
package org.restante.it.input;

import org.jspecify.annotations.NullMarked;
