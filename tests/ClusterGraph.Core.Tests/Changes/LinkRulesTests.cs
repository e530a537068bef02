using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Links;
using static ClusterGraph.Core.Tests.MapBench;

namespace ClusterGraph.Core.Tests.Changes;

public sealed class LinkRulesTests
{
    private readonly MapBench _bench = new();

    public LinkRulesTests() => _bench.Do(Amina, Actor("a"), Actor("b"), Actor("c"));

    [Fact]
    public void M20_TheSameLinkFromTwoTables_IsOneLinkWithTwoVoices()
    {
        _bench.Do(Amina, Link("a", "b", id: "first"));
        _bench.Do(Bo, Link("a", "b", id: "second"));

        var link = _bench.Map.Links.All.ShouldHaveSingleItem();
        link.Assertions!.Select(v => v.By).ShouldBe([Amina.Id, Bo.Id]);
        _bench.Do(Bo, new AssertLink { Id = new("second"), Stance = AssertionStance.Disputes, Note = "Not any more" });
        _bench.Map.Links.Find("first")!.Assertions!.Single(v => v.By == Bo.Id).Stance.ShouldBe(Stance.Disputes);
    }

    [Fact]
    public void Add_SeveralKindsBetweenTheSameTwo_AllStand()
    {
        _bench.Do(Amina, Link("a", "b"), Link("a", "b", "trusts"), Link("b", "a"));
        _bench.Map.Links.Count.ShouldBe(3);
    }

    [Fact]
    public void Add_ReversedLinkOfAnUndirectedType_IsTheSameLink()
    {
        _bench.Do(Amina, Link("a", "b", "competesWith"));
        _bench.Do(Bo, Link("b", "a", "competesWith"));
        _bench.Map.Links.Count.ShouldBe(1);
    }

    [Fact]
    public void Add_ToItselfOrToNobody_IsRefused()
    {
        _bench.Refused(Amina, Link("a", "a")).ShouldBe(ErrorCode.SelfLink);
        _bench.Refused(Amina, Link("a", "ghost")).ShouldBe(ErrorCode.NotFound);
        _bench.Refused(Amina, Link("a", "b", "dreamsOf")).ShouldBe(ErrorCode.UnknownType);
    }

    [Fact]
    public void Add_OneBadOperation_RefusesTheWholeBatch()
    {
        _bench.Refused(Amina, Link("a", "b"), Link("b", "b"));
        _bench.Map.Links.Count.ShouldBe(0);
    }

    [Theory]
    [InlineData("""{"strength":1.5}""")]
    [InlineData("""{"confidence":-0.1}""")]
    [InlineData("""{"since":"2004","until":"2003"}""")]
    [InlineData("""{"since":"last year"}""")]
    [InlineData("""{"volume":{"value":-1,"unit":"t"}}""")]
    [InlineData("""{"source":"c"}""")]
    [InlineData("""{"assertions":[]}""")]
    [InlineData("""{"visibility":"facilitators"}""")]
    public void Edit_FieldOutOfRangeOrNotOnesOwn_IsRefused(string set)
    {
        _bench.Do(Amina, Link("a", "b", id: "l"));
        _bench.Refused(Amina, new EditLink { Id = new("l"), Set = Set(set) }).ShouldBe(ErrorCode.InvalidField);
    }

    [Theory]
    [InlineData("""{"since":"2004","until":"2004"}""")]
    [InlineData("""{"since":"2004-05","until":"2004"}""")]
    [InlineData("""{"strength":1,"volume":{"value":3,"unit":"t","period":"week"},"contract":"agreement"}""")]
    public void Edit_FieldsInRange_AreTaken(string set)
    {
        _bench.Do(Amina, Link("a", "b", id: "l"));
        _bench.Do(Amina, new EditLink { Id = new("l"), Set = Set(set) });
    }

    [Fact]
    public void Remove_WhatOthersSayToo_IsForbiddenToParticipants()
    {
        _bench.Do(Amina, Link("a", "b", id: "l"));
        _bench.Do(Bo, new AssertLink { Id = new("l"), Stance = AssertionStance.Asserts });
        _bench.Refused(Amina, new RemoveLink { Id = new("l") }).ShouldBe(ErrorCode.Forbidden);
        _bench.Do(Bo, new AssertLink { Id = new("l"), Stance = AssertionStance.Withdraws });
        _bench.Do(Amina, new RemoveLink { Id = new("l") });
        _bench.Do(Amina, new RestoreLink { Id = new("l") });
        _bench.Map.Links.Count.ShouldBe(1);
    }
}
