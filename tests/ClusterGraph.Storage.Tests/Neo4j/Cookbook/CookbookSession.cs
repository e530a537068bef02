using System.Globalization;
using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Links;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Persistence;
using ClusterGraph.Core.ValueChains;
using ClusterGraph.Core.Vocabulary;

namespace ClusterGraph.Storage.Tests.Neo4j.Cookbook;

/// <summary>
/// The short session that docs/cypher.md tells of: what three people add to the map of Sialkot, the first two changes
/// yesterday, the others ten minutes ago.
/// </summary>
internal sealed class CookbookSession(IMapStore maps)
{
    private static readonly LinkId Loan = new("loan");

    /// <summary>Commits the session to a map that was just made.</summary>
    public async Task PlayAsync(MapSnapshot map)
    {
        var (yesterday, lately) = (DateTimeOffset.UtcNow.AddHours(-26), DateTimeOffset.UtcNow.AddMinutes(-10));
        map = await SayAsync(map, "amna", yesterday, Actor("iqbal", "Iqbal Forge", "input.supplier", "steel"));
        map = await SayAsync(map, "amna", yesterday, Link("supply", "iqbal", "suppliesInputsTo", "producer-01"));
        map = await SayAsync(map, "bilal", lately, Link("supply-2", "iqbal", "suppliesInputsTo", "producer-01"));
        map = await SayAsync(
            map, "bilal", lately,
            Actor("coop", "Sialkot Credit Cooperative", "finance.microcredit"),
            Link(Loan.Value, "coop", "givesCreditTo", "iqbal"));
        map = await SayAsync(map, "chen", lately, new AssertLink { Id = Loan, Stance = AssertionStance.Disputes, Note = "Not since 2004." });
        map = await SayAsync(
            map, "chen", lately,
            Actor("rahim", "Rahim Polishing", "position.jobWorker", "subcontractors"),
            Link("work", "producer-01", "subcontractsTo", "rahim"));
        await SayAsync(map, "chen", lately, Link("trust", "producer-13", "trusts", "producer-10"));
    }

    private async Task<MapSnapshot> SayAsync(MapSnapshot map, string who, DateTimeOffset at, params MapOp[] ops)
    {
        var rev = map.Revision.Next;
        var change = ChangeRules.Stage(
            map,
            new Submission(new ClientId("tab-" + who), rev.Value, map.Revision, ops),
            new ChangeContext(new Author(new ParticipantId(who), Role.Participant), at, map.Revision, new NoHistory()));
        change.IsOk.ShouldBeTrue(change.Error?.Message);
        var entry = new JournalEntry(change.Value, rev.Value.ToString("x64", CultureInfo.InvariantCulture));
        (await maps.CommitAsync(new CommitBatch(map.Id, map.Revision, [entry], []), CancellationToken.None)).ShouldBe(StoreOutcome.Ok);
        return map.Apply(change.Value);
    }

    private static AddActor Actor(string id, string name, string type, params string[] stages) => new()
    {
        Actor = new Actor
        {
            Id = new ActorId(id),
            Name = name,
            Type = new TypeId(type),
            Stages = [.. stages.Select(s => new StageShare { Stage = new StageId(s) })],
        },
    };

    private static AddLink Link(string id, string source, string type, string target) => new()
    {
        Link = new Link
        {
            Id = new LinkId(id),
            Source = new ActorId(source),
            Target = new ActorId(target),
            Type = new TypeId(type),
        },
    };
}
