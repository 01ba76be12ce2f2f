/**
 * The floor: who asked for it, who has it, for how long. Door: {@link liptako.floor.FloorService}.
 */
package liptako.floor;
