using ClusterGraph.Core.Participants;
using ClusterGraph.Live.Protocol;

namespace ClusterGraph.Live.Presence;

/// <summary>The nicknames of a room. Readers keep a version and are given what is newer. Thread-safe.</summary>
internal sealed class NickDirectory
{
    private readonly Lock _gate = new();
    private readonly Dictionary<ParticipantId, (string Nick, long Version)> _people = [];
    private long _version;
    private (long From, long To, Frame Frame)? _last;

    /// <summary>Sets a nickname.</summary>
    /// <returns>False when it was known already.</returns>
    public bool Set(Person person)
    {
        lock (_gate)
        {
            if (_people.TryGetValue(person.Id, out var known) && known.Nick == person.Nick)
            {
                return false;
            }

            _people[person.Id] = (person.Nick, ++_version);
            return true;
        }
    }

    /// <summary>Finds a nickname.</summary>
    /// <returns>The nickname; empty when the person is not known.</returns>
    public string Find(ParticipantId id)
    {
        lock (_gate)
        {
            return _people.TryGetValue(id, out var known) ? known.Nick : "";
        }
    }

    /// <summary>Gives a frame of all that is newer than a version.</summary>
    /// <returns>The frame; null when nothing is newer.</returns>
    public Frame? Since(long seen, out long version)
    {
        lock (_gate)
        {
            version = _version;
            if (seen >= _version)
            {
                return null;
            }

            if (_last is not { } last || last.From != seen || last.To != _version)
            {
                var newer = _people.Where(p => p.Value.Version > seen).OrderBy(p => p.Value.Version);
                last = (seen, _version, FrameEncoder.People(newer.Select(p => new Person(p.Key, p.Value.Nick))));
                _last = last;
            }

            return last.Frame;
        }
    }
}
