/**
 * A backup of everything stored while the hall votes, and its restoration into an empty store. One format for both databases: a zip with the rows of each
 * table, the keys, and a manifest that says up to which act of the journal it reaches. Asked for by a file in the data folder ({@code config/backup.sh}), so
 * that only who owns the server's files can; restored by {@code config/restore.sh} while no server runs. Not here: the check of the restored journal (journal).
 */
package liptako.backup;
