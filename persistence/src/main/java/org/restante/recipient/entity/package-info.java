/** People outside who receive messages. */
@NullMarked
package org.restante.recipient.entity;

import org.jspecify.annotations.NullMarked;
