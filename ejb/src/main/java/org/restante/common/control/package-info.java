/** What every feature's steps share: who calls, which tenant, errors, clock, settings. */
@NullMarked
package org.restante.common.control;

import org.jspecify.annotations.NullMarked;
