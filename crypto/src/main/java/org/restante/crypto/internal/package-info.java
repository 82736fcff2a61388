/** Building blocks shared by the packages of this module; not an API, and used by no other module. */
@NullMarked
package org.restante.crypto.internal;

import org.jspecify.annotations.NullMarked;
