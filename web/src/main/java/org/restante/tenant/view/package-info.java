/** Pages about the organisation. */
@NullMarked
package org.restante.tenant.view;

import org.jspecify.annotations.NullMarked;
