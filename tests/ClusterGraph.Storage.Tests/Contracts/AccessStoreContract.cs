using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Persistence;
using ClusterGraph.TestKit.Maps;

namespace ClusterGraph.Storage.Tests.Contracts;

/// <summary>What every store of access rights must do.</summary>
public abstract class AccessStoreContract(IStorePlace place) : StoreContract(place)
{
    private static readonly DateTimeOffset Now = RandomMap.Start.AddTicks(1234567);
    private static readonly MapId Map = new("map-1");

    [Fact]
    public async Task Grant_ComesBackWhole_AndIsReplacedByItsHash()
    {
        var code = GrantOf("aa", Map, GrantKind.Code) with { Expires = Now.AddHours(12) };
        await Access.SaveGrantAsync(code, None);
        await ReopenAsync();
        (await Access.FindGrantAsync("aa", None)).ShouldBe(code);

        await Access.SaveGrantAsync(code with { Revoked = true, Role = Role.Viewer }, None);

        (await Access.FindGrantAsync("aa", None)).ShouldBe(code with { Revoked = true, Role = Role.Viewer });
        (await Access.FindGrantAsync("AA", None)).ShouldBeNull();
        (await Access.FindGrantAsync("a", None)).ShouldBeNull();
    }

    [Fact]
    public async Task Grants_AreListedByMap_ThoseOfTheServerApart()
    {
        await Access.SaveGrantAsync(GrantOf("aa", Map, GrantKind.Link), None);
        await Access.SaveGrantAsync(GrantOf("bb", new MapId("map-2"), GrantKind.Link), None);
        await Access.SaveGrantAsync(GrantOf("cc", map: null, GrantKind.Link), None);
        await Access.SaveGrantAsync(GrantOf("dd", Map, GrantKind.Code), None);

        (await Access.ListGrantsAsync(Map, None)).Select(g => g.SecretHash).ShouldBe(["aa", "dd"]);
        (await Access.ListGrantsAsync(map: null, None)).ShouldHaveSingleItem().ShouldBe(GrantOf("cc", map: null, GrantKind.Link));
    }

    [Fact]
    public async Task Membership_ComesBackWhole_AndIsReplacedPerSessionAndMap()
    {
        var member = MemberOf("s1", Map);
        await Access.SaveMembershipAsync(member, None);
        await Access.SaveMembershipAsync(MemberOf("s1", new MapId("map-2")), None);
        await Access.SaveMembershipAsync(MemberOf("s1", map: null), None);
        await Access.SaveMembershipAsync(MemberOf("s2", Map), None);
        await Access.SaveMembershipAsync(member with { Nick = "ወይዘሮ '; --", Revoked = true }, None);
        await ReopenAsync();

        var mine = await Access.FindMembershipsAsync("s1", None);
        mine.Select(m => m.Map?.Value).ShouldBe([null, "map-1", "map-2"], ignoreOrder: true);
        mine.ShouldContain(member with { Nick = "ወይዘሮ '; --", Revoked = true });
        (await Access.ListMembershipsAsync(Map, None)).Select(m => m.SessionHash).ShouldBe(["s1", "s2"]);
        (await Access.FindMembershipsAsync("s3", None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Secret_ComesBack_AndStaysTheFirst()
    {
        (await Access.ReadSecretAsync("codes", None)).ShouldBeNull();

        (await Access.KeepSecretAsync("codes", [1, 2, 0, 255], None)).ShouldBe([1, 2, 0, 255]);
        (await Access.KeepSecretAsync("other", [9], None)).ShouldBe([9]);
        await ReopenAsync();
        (await Access.ReadSecretAsync("codes", None)).ShouldBe([1, 2, 0, 255]);

        (await Access.KeepSecretAsync("codes", [7], None)).ShouldBe([1, 2, 0, 255]);
        (await Access.ReadSecretAsync("codes", None)).ShouldBe([1, 2, 0, 255]);
    }

    [Fact]
    public async Task DeleteMap_TakesItsGrantsAndMembers_AndLeavesOthers()
    {
        var map = await CreateAsync(1);
        await Access.SaveGrantAsync(GrantOf("aa", map.Id, GrantKind.Code), None);
        await Access.SaveGrantAsync(GrantOf("cc", map: null, GrantKind.Link), None);
        await Access.SaveMembershipAsync(MemberOf("s1", map.Id), None);
        await Access.SaveMembershipAsync(MemberOf("s1", map: null), None);

        await Maps.DeleteAsync(map.Id, None);

        (await Access.FindGrantAsync("aa", None)).ShouldBeNull();
        (await Access.FindGrantAsync("cc", None)).ShouldNotBeNull();
        (await Access.FindMembershipsAsync("s1", None)).ShouldHaveSingleItem().Map.ShouldBeNull();
    }

    private static Grant GrantOf(string hash, MapId? map, GrantKind kind) =>
        new(hash, map, Role.Participant, kind, Now, Expires: null, Revoked: false);

    private static Membership MemberOf(string session, MapId? map) => new(
        session, map, Role.Facilitator, new ParticipantId("person-1"), "Ana", Now, Now.AddDays(1), Revoked: false);
}
