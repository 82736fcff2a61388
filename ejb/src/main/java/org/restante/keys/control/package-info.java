/** The organisation's keys and the key pairs of its people. */
@NullMarked
package org.restante.keys.control;

import org.jspecify.annotations.NullMarked;
