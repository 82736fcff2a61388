@NullMarked
package org.restante.launcher;

import org.jspecify.annotations.NullMarked;
