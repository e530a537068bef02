using System.Text.Json;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Analysis.Tests.Graph;

public sealed class GroupColumnsTests
{
    [Fact]
    public void Map_TellsHowManyActorsStandFor_AndWhoTheyAre()
    {
        var assembled = MapAssembler.Assemble(new MapId("m"),
        [
            new MapHead { Title = "Groups" },
            new Actor
            {
                Id = new("a"), Name = "Stitchers", Type = new("labour.homeWorker"), Kind = ActorKind.Group,
                Group = new GroupSize
                {
                    Count = 200, Counted = Counted.People,
                    Composition = [Part("women", 0.7, null), Part("men", null, 60)],
                },
                Attributes = new Dictionary<string, AttributeValue> { ["income"] = new() { Value = Number(55), Unit = "PKR/day" } },
            },
            new Actor { Id = new("b"), Name = "Villages", Type = new("labour.homeWorker"), Kind = ActorKind.Group, Group = new GroupSize { Counted = Counted.Places } },
            new Actor { Id = new("c"), Name = "One firm", Type = new("producer.small") },
        ]);
        var input = MapInput.From(assembled.Map!);
        input.Attributes["headCount"].Values.ShouldBe(["200", null, "1"]);
        input.Attributes["counted"].Values.ShouldBe(["people", "places", null]);
        input.Attributes["sex:women"].Values.ShouldBe(["0.7", null, null]);
        input.Attributes["sex:men"].Values.ShouldBe(["0.3", null, null]);
        input.Attributes["income"].Units.ShouldBe(["PKR/day", null, null]);
        input.Attributes["type"].Units.ShouldBeNull();
    }

    private static CompositionPart Part(string part, double? share, int? count) =>
        new() { By = "sex", Part = part, Share = share, Count = count };

    private static JsonElement Number(int number) => JsonSerializer.SerializeToElement(number);
}
