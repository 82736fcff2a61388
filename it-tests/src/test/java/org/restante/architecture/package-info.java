/** The rules of the house, held at every build; each is shown to catch a planted violation. */
@NullMarked
package org.restante.architecture;

import org.jspecify.annotations.NullMarked;
