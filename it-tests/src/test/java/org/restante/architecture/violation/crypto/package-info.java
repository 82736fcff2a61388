/** Breaks the rules of the library, so that they are seen to notice. */
@NullMarked
package org.restante.architecture.violation.crypto;

import org.jspecify.annotations.NullMarked;
