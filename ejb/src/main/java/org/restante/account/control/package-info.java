/** Checking who signs in. */
@NullMarked
package org.restante.account.control;

import org.jspecify.annotations.NullMarked;
