/** Organisations, whose data never mixes. */
@NullMarked
package org.restante.tenant.entity;

import org.jspecify.annotations.NullMarked;
