/** Measurements as ratios: two ways of doing the same work, in turns, in one run. */
@NullMarked
package org.restante.bench;

import org.jspecify.annotations.NullMarked;
