/**
 * Where everything lies: the configuration from the environment, the one data source (H2 by default, PostgreSQL by
 * configuration alone), the migrations, ids, the sync that makes a commit durable, and what happens when that fails.
 *
 * <p>Door: {@link liptako.store.Configuration}, {@link liptako.store.Ids}, {@link liptako.store.Durability},
 * {@link liptako.store.StoreHealth}. Each room keeps its own tables; nothing here knows what they mean.
 */
package liptako.store;
