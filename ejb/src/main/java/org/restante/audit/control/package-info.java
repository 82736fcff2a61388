/** Writing the audit trail. */
@NullMarked
package org.restante.audit.control;

import org.jspecify.annotations.NullMarked;
