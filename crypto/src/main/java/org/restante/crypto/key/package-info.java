/** Keys: how they are held, made, stored under other keys, and derived for a tenant. */
@NullMarked
package org.restante.crypto.key;

import org.jspecify.annotations.NullMarked;
