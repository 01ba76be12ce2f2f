/**
 * Where everything lies: the configuration from the environment, the one data source (H2 by default, PostgreSQL by
 * configuration alone), the migrations, ids, and the sync that makes a commit durable.
 *
 * <p>Door: {@link liptako.store.Configuration}, {@link liptako.store.Ids}, {@link liptako.store.Durability}. Each room keeps
 * its own tables; nothing here knows what they mean.
 */
package liptako.store;
