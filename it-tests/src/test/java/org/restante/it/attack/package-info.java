/** Attacks that fail, one class for each attacker of the threat model, and what every answer of the portal carries. */
@NullMarked
package org.restante.it.attack;

import org.jspecify.annotations.NullMarked;
