/** The audit trail's rows: inserted and read, never changed. */
@NullMarked
package org.restante.audit.entity;

import org.jspecify.annotations.NullMarked;
