/** Reading the audit trail, for officers. */
@NullMarked
package org.restante.audit.boundary;

import org.jspecify.annotations.NullMarked;
