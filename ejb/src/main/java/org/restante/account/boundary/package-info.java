/** Managing accounts, and one's own. */
@NullMarked
package org.restante.account.boundary;

import org.jspecify.annotations.NullMarked;
