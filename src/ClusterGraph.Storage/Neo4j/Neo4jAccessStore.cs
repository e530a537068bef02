using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Persistence;
using ClusterGraph.Storage.Journal;
using ClusterGraph.Storage.Neo4j.Statements;

namespace ClusterGraph.Storage.Neo4j;

/// <summary>Keeps grants, memberships and secrets in the same database as the maps. A failed write is an <see cref="IOException"/>.</summary>
internal sealed class Neo4jAccessStore(Neo4jSession session) : IAccessStore
{
    /// <inheritdoc/>
    public bool IsShared => true;

    /// <inheritdoc/>
    public Task SaveGrantAsync(Grant grant, CancellationToken cancellation) => session.DoAsync(
        AccessStatements.PutGrant.With(("props", new Dictionary<string, object?>
        {
            ["secretHash"] = grant.SecretHash,
            ["mapId"] = Text(grant.Map),
            ["role"] = CoreJson.WireName(grant.Role),
            ["kind"] = CoreJson.WireName(grant.Kind),
            ["created"] = StoredTime.Write(grant.Created),
            ["expires"] = StoredTime.Write(grant.Expires),
            ["revoked"] = grant.Revoked,
        })),
        cancellation);

    /// <inheritdoc/>
    public async Task<Grant?> FindGrantAsync(string secretHash, CancellationToken cancellation) =>
        (await session.ReadAsync(AccessStatements.FindGrant.With(("secretHash", secretHash)), cancellation))
            .Select(ReadGrant).SingleOrDefault();

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Grant>> ListGrantsAsync(MapId? map, CancellationToken cancellation) =>
        [.. (await session.ReadAsync(AccessStatements.ListGrants.With(("mapId", Text(map))), cancellation)).Select(ReadGrant)];

    /// <inheritdoc/>
    public Task SaveMembershipAsync(Membership membership, CancellationToken cancellation) => session.DoAsync(
        AccessStatements.PutMembership.With(("props", new Dictionary<string, object?>
        {
            ["sessionHash"] = membership.SessionHash,
            ["mapId"] = Text(membership.Map),
            ["role"] = CoreJson.WireName(membership.Role),
            ["participant"] = membership.Participant.Value,
            ["nick"] = membership.Nick,
            ["created"] = StoredTime.Write(membership.Created),
            ["expires"] = StoredTime.Write(membership.Expires),
            ["revoked"] = membership.Revoked,
        })),
        cancellation);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Membership>> FindMembershipsAsync(string sessionHash, CancellationToken cancellation) =>
    [
        .. (await session.ReadAsync(AccessStatements.FindMemberships.With(("sessionHash", sessionHash)), cancellation))
            .Select(ReadMembership),
    ];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Membership>> ListMembershipsAsync(MapId map, CancellationToken cancellation) =>
    [
        .. (await session.ReadAsync(AccessStatements.ListMemberships.With(("mapId", map.Value)), cancellation))
            .Select(ReadMembership),
    ];

    /// <inheritdoc/>
    public async Task<byte[]?> ReadSecretAsync(string name, CancellationToken cancellation) =>
        (await session.ReadAsync(AccessStatements.FindSecret.With(("name", name)), cancellation))
            .Select(row => Convert.FromHexString((string)row[0]!)).SingleOrDefault();

    /// <inheritdoc/>
    public async Task<byte[]> KeepSecretAsync(string name, byte[] value, CancellationToken cancellation)
    {
        var rows = await session.DoAsync(
            AccessStatements.KeepSecret.With(("name", name), ("value", Convert.ToHexString(value))), cancellation);
        return Convert.FromHexString((string)rows[0][0]!);
    }

    private static Grant ReadGrant(object?[] row) => new(
        (string)row[0]!,
        Map((string)row[1]!),
        Enum.Parse<Role>((string)row[2]!, ignoreCase: true),
        Enum.Parse<GrantKind>((string)row[3]!, ignoreCase: true),
        StoredTime.Read((string)row[4]!),
        row[5] is string expires ? StoredTime.Read(expires) : null,
        (bool)row[6]!);

    private static Membership ReadMembership(object?[] row) => new(
        (string)row[0]!,
        Map((string)row[1]!),
        Enum.Parse<Role>((string)row[2]!, ignoreCase: true),
        new ParticipantId((string)row[3]!),
        (string)row[4]!,
        StoredTime.Read((string)row[5]!),
        StoredTime.Read((string)row[6]!),
        (bool)row[7]!);

    private static string Text(MapId? map) => map?.Value ?? string.Empty;

    private static MapId? Map(string text) => text.Length == 0 ? null : new MapId(text);
}
