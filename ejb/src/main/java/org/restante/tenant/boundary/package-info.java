/** What an administrator may ask about their organisation. */
@NullMarked
package org.restante.tenant.boundary;

import org.jspecify.annotations.NullMarked;
