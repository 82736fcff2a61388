/** Messages, their deliveries, attachments, drafts and tickets. */
@NullMarked
package org.restante.message.entity;

import org.jspecify.annotations.NullMarked;
