using ClusterGraph.Server.Access;

namespace ClusterGraph.Server.Tests.Access;

public sealed class RoomCodeTests
{
    [Fact]
    public void Of_DifferentBytes_GivesEightUnmistakableSymbols()
    {
        var random = new Random(7);
        var codes = Enumerable.Range(0, 2_000).Select(_ =>
        {
            var bytes = new byte[32];
            random.NextBytes(bytes);
            return RoomCode.Of(bytes);
        }).ToList();
        codes.ShouldAllBe(code => System.Text.RegularExpressions.Regex.IsMatch(code, "^[A-HJKMNP-TV-Z2-9]{4}-[A-HJKMNP-TV-Z2-9]{4}$"));
        codes.Distinct().Count().ShouldBe(codes.Count);
        codes.SelectMany(c => c).Distinct().Count().ShouldBe(31, "thirty symbols and the hyphen");
    }

    [Theory]
    [InlineData("k7xm-42hq", "K7XM-42HQ")]
    [InlineData(" K7XM 42HQ ", "K7XM-42HQ")]
    [InlineData("K7XM–42HQ", "K7XM-42HQ")]
    [InlineData("K7XM42H", null)]
    [InlineData("K7XM-42HI", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Normalise_ReadsWhatPeopleType(string? typed, string? expected) => RoomCode.Normalise(typed).ShouldBe(expected);

    [Fact]
    public void Normalise_GiantText_IsNoCode() => RoomCode.Normalise(new string('A', 1_000_000)).ShouldBeNull();
}
