/** Stored key pairs: public part, enclosed private part, state. */
@NullMarked
package org.restante.keys.entity;

import org.jspecify.annotations.NullMarked;
