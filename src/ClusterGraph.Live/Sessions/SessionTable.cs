using System.Collections.Immutable;
using ClusterGraph.Core.Participants;

namespace ClusterGraph.Live.Sessions;

/// <summary>The sessions of a room, at most one for each client. Thread-safe.</summary>
internal sealed class SessionTable
{
    private ImmutableDictionary<ClientId, Session> _byClient = ImmutableDictionary<ClientId, Session>.Empty;

    public IEnumerable<Session> All => Volatile.Read(ref _byClient).Values;

    public int Count => Volatile.Read(ref _byClient).Count;

    public Session? Find(ClientId client) => Volatile.Read(ref _byClient).GetValueOrDefault(client);

    /// <summary>Adds a session in place of an earlier one of the same client.</summary>
    /// <returns>The earlier session; null when there was none.</returns>
    public Session? Replace(Session session)
    {
        Session? earlier = null;
        ImmutableInterlocked.Update(ref _byClient, table =>
        {
            earlier = table.GetValueOrDefault(session.Client);
            return table.SetItem(session.Client, session);
        });
        return earlier;
    }

    /// <summary>Removes a session, but not a later one of the same client.</summary>
    /// <returns>False when it was not there.</returns>
    public bool Remove(Session session)
    {
        var isRemoved = false;
        ImmutableInterlocked.Update(ref _byClient, table =>
        {
            isRemoved = ReferenceEquals(table.GetValueOrDefault(session.Client), session);
            return isRemoved ? table.Remove(session.Client) : table;
        });
        return isRemoved;
    }
}
