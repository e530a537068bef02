using System.Security.Cryptography;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Persistence;

namespace ClusterGraph.Server.Access;

/// <summary>Who is in: sessions of browsers, their roles and nicknames. One writer at a time keeps nicknames unique.</summary>
internal sealed class SessionBook(IAccessStore store, ServerKey key, TimeProvider clock) : IDisposable
{
    /// <summary>Longest nickname, in UTF-16 units.</summary>
    public const int MaxNick = 40;

    /// <summary>How long a participant or a stage stays in.</summary>
    public static readonly TimeSpan ShortLife = TimeSpan.FromDays(7);

    /// <summary>How long a facilitator or analyst stays in.</summary>
    public static readonly TimeSpan LongLife = TimeSpan.FromDays(90);

    private readonly MemberCache _members = new(store);
    private readonly SemaphoreSlim _writing = new(1, 1);

    /// <summary>Finds the session of a cookie.</summary>
    /// <returns>Null when there is no such session.</returns>
    public async ValueTask<BrowserSession?> FindAsync(string? cookie, CancellationToken cancellation)
    {
        if (!SecretText.Accepts(cookie))
        {
            return null;
        }

        var hash = key.Hash(cookie!);
        var members = await _members.OfSessionAsync(hash, cancellation);
        return members.IsEmpty ? null : new BrowserSession(hash, members);
    }

    /// <summary>Lets a browser in. A higher role that it already has stays.</summary>
    /// <param name="cookie">The secret of the browser's session, old or new.</param>
    /// <param name="grant">What it showed.</param>
    /// <param name="language">Language of the nickname.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>The membership, or <see cref="ErrorCode.Kicked"/>.</returns>
    public async Task<Outcome<Membership>> AdmitAsync(
        string cookie, Grant grant, string? language, CancellationToken cancellation)
    {
        await _writing.WaitAsync(cancellation);
        try
        {
            var hash = key.Hash(cookie);
            var mine = new BrowserSession(hash, await _members.OfSessionAsync(hash, cancellation));
            if (grant.Map is { } map && mine.IsKickedFrom(map))
            {
                return new ChangeError(ErrorCode.Kicked, "A facilitator removed this browser from the room.");
            }

            var now = clock.GetUtcNow();
            var held = grant.Map is { } on ? mine.On(on, now) : mine.OnServer(now);
            if (held is not null && held.Role >= grant.Role)
            {
                return held;
            }

            var nick = held?.Nick ?? await FreeNickAsync(grant.Map, language, cancellation);
            var member = NewMember(hash, grant, held?.Participant ?? NewParticipant(), nick);
            await _members.SaveAsync(member, cancellation);
            return member;
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Gives somebody who may enter every map a place of their own on one, so that the room can list them.</summary>
    /// <returns>The membership on the map, or null when the session has no access to it.</returns>
    public async ValueTask<Membership?> EnterAsync(BrowserSession session, MapId map, CancellationToken cancellation)
    {
        var member = session.On(map, clock.GetUtcNow());
        if (member is null || member.Map is not null)
        {
            return member;
        }

        await _writing.WaitAsync(cancellation);
        try
        {
            var known = await _members.OfMapAsync(map, cancellation);
            if (known.TryGetValue(session.Hash, out var here) && here.Role == member.Role && !here.Revoked)
            {
                return here;
            }

            var isTaken = await IsTakenAsync(map, member.Nick, session.Hash, cancellation);
            var nick = isTaken ? await FreeNickAsync(map, null, cancellation) : member.Nick;
            var placed = member with { Map = map, Nick = nick };
            await _members.SaveAsync(placed, cancellation);
            return placed;
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Makes the browser that made a map its facilitator.</summary>
    public async Task OwnAsync(BrowserSession session, MapId map, CancellationToken cancellation)
    {
        await _writing.WaitAsync(cancellation);
        try
        {
            var now = clock.GetUtcNow();
            var best = session.Memberships.MaxBy(m => m.Role)!;
            await _members.SaveAsync(
                best with { Map = map, Role = Role.Facilitator, Created = now, Expires = now + LongLife }, cancellation);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Makes a facilitator of one map the facilitator of another, as the same person.</summary>
    public async Task OwnAsync(Membership member, MapId map, CancellationToken cancellation)
    {
        await _writing.WaitAsync(cancellation);
        try
        {
            await _members.SaveAsync(member with { Map = map, Role = Role.Facilitator }, cancellation);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Changes a nickname.</summary>
    /// <returns>The membership, or why not: the name is empty, too long or taken.</returns>
    public async Task<Outcome<Membership>> RenameAsync(Membership member, string typed, CancellationToken cancellation)
    {
        var nick = NameText.IsWellFormed(typed) ? NameText.Normalise(typed) : "";
        if (nick.Length is 0 or > MaxNick)
        {
            return new ChangeError(ErrorCode.InvalidField, $"A nickname has 1 to {MaxNick} characters.", "nick");
        }

        await _writing.WaitAsync(cancellation);
        try
        {
            if (member.Map is { } map && await IsTakenAsync(map, nick, member.SessionHash, cancellation))
            {
                return new ChangeError(ErrorCode.AlreadyExists, "Somebody in the room has this name already.", "nick");
            }

            var renamed = member with { Nick = nick };
            await _members.SaveAsync(renamed, cancellation);
            return renamed;
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Lists everybody who ever joined a map.</summary>
    public async ValueTask<IReadOnlyCollection<Membership>> PeopleAsync(MapId map, CancellationToken cancellation) =>
        [.. (await _members.OfMapAsync(map, cancellation)).Values];

    /// <summary>Ends memberships: kicked ones stay ended, the others may join again.</summary>
    /// <param name="members">Which.</param>
    /// <param name="isKicked">Whether a facilitator ended them.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task EndAsync(IEnumerable<Membership> members, bool isKicked, CancellationToken cancellation)
    {
        await _writing.WaitAsync(cancellation);
        try
        {
            foreach (var member in members)
            {
                var ended = isKicked ? member with { Revoked = true } : member with { Expires = clock.GetUtcNow() };
                await _members.SaveAsync(ended, cancellation);
            }
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _writing.Dispose();

    private Membership NewMember(string hash, Grant grant, ParticipantId person, string nick)
    {
        var now = clock.GetUtcNow();
        var life = grant.Role >= Role.Analyst ? LongLife : ShortLife;
        return new Membership(hash, grant.Map, grant.Role, person, nick, now, now + life, false);
    }

    private static ParticipantId NewParticipant() => new("p" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(10)));

    private async Task<string> FreeNickAsync(MapId? map, string? language, CancellationToken cancellation)
    {
        var taken = map is { } id
            ? (await PeopleAsync(id, cancellation)).Select(m => m.Nick).ToHashSet(StringComparer.OrdinalIgnoreCase)
            : [];
        return NicknamePool.Choose(language, taken.Contains);
    }

    private async Task<bool> IsTakenAsync(MapId map, string nick, string by, CancellationToken cancellation) =>
        (await PeopleAsync(map, cancellation)).Any(m =>
            m.SessionHash != by && string.Equals(m.Nick, nick, StringComparison.OrdinalIgnoreCase));
}
