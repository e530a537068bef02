using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Persistence;
using ClusterGraph.Storage.Sqlite;
using ClusterGraph.TestKit.Maps;

namespace ClusterGraph.Storage.Tests.Sqlite;

public sealed class SqliteFullDiskTests : SqliteTest
{
    private const long Plenty = 1_000_000;

    private long _pages = Plenty;

    [Fact]
    public async Task M6_FullDisk_WritesNothing_GoesOnReading_AndRecovers()
    {
        var store = OpenLimited();
        var map = await CreateAsync(store, 1);
        await CommitAsync(store, map, 20);
        var acknowledged = map.Current;
        _pages = 1;

        var refused = await CommitAsync(store, map, 200);

        refused.Error.ShouldBe(StoreError.Unavailable);
        refused.Detail.ShouldNotBeNull().ShouldContain("full");
        ShouldBeSame((await LoadAsync(store)).Snapshot, acknowledged);
        (await store.CheckAsync(None)).ShouldSatisfyAllConditions(
            h => h.CanRead.ShouldBeTrue(), h => h.CanWrite.ShouldBeFalse(), h => h.Detail.ShouldNotBeNull());
        await Should.ThrowAsync<IOException>(() => store.Access.KeepSecretAsync("key", new byte[50_000], None));

        _pages = Plenty;
        var again = new RandomMap(1);
        again.Next((int)acknowledged.Revision.Value);
        (await CommitAsync(store, again, 200)).ShouldBe(StoreOutcome.Ok);
        ShouldBeSame((await LoadAsync(store)).Snapshot, map.Current);
        (await store.CheckAsync(None)).IsOk.ShouldBeTrue();
    }

    [Fact]
    public async Task M6_OneThatDoesNotFit_DoesNotStopOneThatDoes()
    {
        var store = OpenLimited();
        var large = await CreateAsync(store, 2, "large");
        var small = await CreateAsync(store, 3, "small");
        await store.Access.SaveMembershipAsync(Member(new string('a', 60_000)), None);
        await store.Access.SaveMembershipAsync(Member("a"), None);
        _pages = 1;

        var outcomes = await Task.WhenAll(CommitAsync(store, large, 250), CommitAsync(store, small));

        outcomes.Select(o => o.Error).ShouldBe([StoreError.Unavailable, null]);
        ShouldBeSame((await LoadAsync(store, "large")).Snapshot, large.Initial);
        ShouldBeSame((await LoadAsync(store, "small")).Snapshot, small.Current);
    }

    private static Membership Member(string nick) => new(
        "session", new MapId("large"), Role.Participant, new ParticipantId("p"), nick, RandomMap.Start, RandomMap.Start, Revoked: false);

    private SqliteStore OpenLimited() => Open(new SqliteStoreOptions { PageLimit = () => _pages });
}
