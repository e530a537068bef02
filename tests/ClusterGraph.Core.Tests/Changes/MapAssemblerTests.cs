using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Links;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Core.Tests.Changes;

public sealed class MapAssemblerTests
{
    private static readonly MapHead Head = new() { Title = "File" };

    [Fact]
    public void Assemble_SoundElements_MakeAMapWithEverybodyPlaced()
    {
        var map = MapAssembler.Assemble(new("m"), [Link("l", "a", "b"), Actor("b"), Actor("a"), Head]).Map.ShouldNotBeNull();
        map.Revision.ShouldBe(Revision.Zero);
        map.Positions.Count.ShouldBe(4);
        map.Elements().ShouldAllBe(e => e.Rev == null);
    }

    [Fact]
    public void Assemble_ManyFaults_AreAllReported()
    {
        var assembled = MapAssembler.Assemble(new("m"),
            [Head, Actor("a"), Actor("a"), Actor("b") with { Name = " " }, Link("l1", "a", "ghost"), Link("l2", "a", "a")]);
        assembled.Map.ShouldBeNull();
        assembled.Problems.Select(p => (p.Key.Id, p.Error.Code)).ShouldBe(
        [
            ("a", ErrorCode.DuplicateId), ("b", ErrorCode.InvalidField), ("l1", ErrorCode.NotFound), ("l2", ErrorCode.SelfLink),
        ]);
    }

    [Fact]
    public void Assemble_WithoutAHead_SaysSo() =>
        MapAssembler.Assemble(new("m"), [Actor("a")]).Problems.ShouldHaveSingleItem().Key.Kind.ShouldBe(ElementKind.Map);

    private static Actor Actor(string id) => new() { Id = new(id), Name = id, Type = new("producer.small") };

    private static Link Link(string id, string source, string target) =>
        new() { Id = new(id), Source = new(source), Target = new(target), Type = new("sellsTo") };
}
