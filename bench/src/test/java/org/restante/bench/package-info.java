@NullMarked
package org.restante.bench;

import org.jspecify.annotations.NullMarked;
