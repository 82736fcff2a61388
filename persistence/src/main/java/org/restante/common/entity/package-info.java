/** What every feature's entities share: the tenant they belong to, addresses, throttles. */
@NullMarked
package org.restante.common.entity;

import org.jspecify.annotations.NullMarked;
