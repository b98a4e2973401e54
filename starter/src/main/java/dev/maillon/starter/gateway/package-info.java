/** What messaging gateways use: messages, files, the turn that handled a message. */
@NullMarked
package dev.maillon.starter.gateway;

import org.jspecify.annotations.NullMarked;
