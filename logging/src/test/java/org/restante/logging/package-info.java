@NullMarked
package org.restante.logging;

import org.jspecify.annotations.NullMarked;
