using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Persistence;
using ClusterGraph.Storage.Sqlite;
using ClusterGraph.TestKit.Maps;

namespace ClusterGraph.Storage.Tests.Sqlite;

/// <summary>What is made of a file in which bits have flipped.</summary>
public sealed class SqliteDamageTests : SqliteTest
{
    [Theory]
    [InlineData("UPDATE snapshots SET body = CAST(substr(body, 1, 200) || x'5a' || substr(body, 202) AS BLOB) WHERE rev = 30")]
    [InlineData("UPDATE snapshots SET sha256 = x'00' WHERE rev = 30")]
    [InlineData("UPDATE snapshots SET body = x'' WHERE rev >= 10")]
    [InlineData("UPDATE snapshots SET body = substr(body, 1, 100) WHERE rev >= 20")]
    public async Task M9_SnapshotBitFlip_LoadsFromAnOlderOneAndTheTail(string harm)
    {
        var map = await FillAsync(1);
        Sql(harm);

        var loaded = await LoadAsync(Open());

        ShouldBeSame(loaded.Snapshot, map.Current);
        loaded.Damage.ShouldBeNull();
    }

    [Theory]
    [InlineData("UPDATE journal SET body = replace(body, 'person', 'persom') WHERE rev = 35", 34)]
    [InlineData("UPDATE journal SET body = '{}' WHERE rev = 33", 32)]
    [InlineData("UPDATE journal SET chain = x'00' WHERE rev = 38", 37)]
    [InlineData("UPDATE journal SET chain = zeroblob(32) WHERE rev = 40", 39)]
    [InlineData("DELETE FROM journal WHERE rev = 36", 35)]
    [InlineData("DELETE FROM journal WHERE rev >= 37", 36)]
    [InlineData("UPDATE journal SET rev = 99 WHERE rev = 31", 30)]
    public async Task M10_CorruptJournalRow_StopsAtTheLastValidRevision(string harm, long valid)
    {
        var map = await FillAsync(10);
        Sql(harm);
        var store = Open();

        var loaded = await LoadAsync(store);

        loaded.Snapshot.Revision.ShouldBe(new Revision(valid));
        loaded.Damage.ShouldNotBeNull().ShouldContain($"revision {valid}");
        ShouldBeSame(loaded.Snapshot, (await store.Maps.LoadAtAsync(map.Id, new Revision(valid), None)).ShouldNotBeNull());
        (await store.Maps.LoadAtAsync(map.Id, new Revision(valid + 1), None)).ShouldBeNull();
        (await store.Maps.ReadJournalAsync(map.Id, Revision.Zero, 100, None)).Count.ShouldBe((int)valid);
        loaded.Receipts.ShouldAllBe(r => r.Rev <= loaded.Snapshot.Revision);
    }

    [Fact]
    public async Task M10_DamagedMap_IsReadOnly_OtherMapsAreNot()
    {
        var map = await FillAsync(11);
        Sql("UPDATE journal SET body = body || ' ' WHERE rev = 40");
        var store = Open();
        var other = await CreateAsync(store, 12, "map-2");
        await LoadAsync(store);

        (await CommitAsync(store, map)).Error.ShouldBe(StoreError.Damaged);
        (await store.Maps.SaveSnapshotAsync(map.Initial, None)).Error.ShouldBe(StoreError.Damaged);
        (await CommitAsync(store, other)).ShouldBe(StoreOutcome.Ok);
    }

    [Fact]
    public async Task M10_CommitAfterDamage_WithoutLoadingFirst_FindsTheHeadElsewhere()
    {
        await FillAsync(13);
        Sql("UPDATE maps SET head = 39");
        var store = Open();
        var map = new RandomMap(13);
        map.Next(40);

        (await CommitAsync(store, map)).Error.ShouldBe(StoreError.HeadMoved);
    }

    [Fact]
    public async Task NoSoundSnapshot_ShowsTheGraphTablesReadOnly()
    {
        var map = await FillAsync(14);
        Sql("UPDATE snapshots SET sha256 = x'00'");
        Sql("UPDATE elements SET json = '{' WHERE kind = 'mark'");
        var store = Open();

        var loaded = await LoadAsync(store);

        loaded.Damage.ShouldNotBeNull();
        loaded.Snapshot.Actors.Count.ShouldBe(map.Current.Actors.Count);
        loaded.Snapshot.Links.Count.ShouldBe(map.Current.Links.Count);
        loaded.Snapshot.Head.ShouldBe(map.Current.Head);
        (await CommitAsync(store, map)).Error.ShouldBe(StoreError.Damaged);
    }

    /// <summary>Writes 40 revisions with snapshots at 10, 20 and 30, and closes the store.</summary>
    private async Task<RandomMap> FillAsync(int seed)
    {
        await using var store = SqliteStore.Open(Database, new SqliteStoreOptions());
        var map = await CreateAsync(store, seed);
        for (var i = 1; i <= 4; i++)
        {
            (await CommitAsync(store, map, 10)).ShouldBe(StoreOutcome.Ok);
            if (i < 4)
            {
                (await store.Maps.SaveSnapshotAsync(map.Current, None)).ShouldBe(StoreOutcome.Ok);
            }
        }

        return map;
    }
}
