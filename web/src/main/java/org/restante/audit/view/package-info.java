/** The officer's pages: who did what, when, and what was refused; never content. */
@NullMarked
package org.restante.audit.view;

import org.jspecify.annotations.NullMarked;
