using System.Collections.Immutable;
using ClusterGraph.Core.Participants;

namespace ClusterGraph.Live.Sessions;

/// <summary>The sessions of a room in the order of joining, at most one for each client. Thread-safe.</summary>
internal sealed class SessionTable
{
    private ImmutableArray<Session> _sessions = [];

    public ImmutableArray<Session> All => ImmutableInterlocked.InterlockedCompareExchange(ref _sessions, default, default);

    public Session? Find(ClientId client) => All.FirstOrDefault(s => s.Client == client);

    /// <summary>Adds a session in place of an earlier one of the same client.</summary>
    /// <returns>The earlier session; null when there was none.</returns>
    public Session? Replace(Session session)
    {
        Session? earlier = null;
        ImmutableInterlocked.Update(ref _sessions, sessions =>
        {
            earlier = sessions.FirstOrDefault(s => s.Client == session.Client);
            return earlier is null ? sessions.Add(session) : sessions.Replace(earlier, session);
        });
        return earlier;
    }

    /// <summary>Removes a session, but not a later one of the same client.</summary>
    /// <returns>False when it was not there.</returns>
    public bool Remove(Session session) =>
        ImmutableInterlocked.Update(ref _sessions, sessions => sessions.Remove(session));
}
