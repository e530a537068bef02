using System.Security.Cryptography;

namespace ClusterGraph.Server.Access;

/// <summary>Gives newcomers the name of a sea creature, so that nobody has to say who they are.</summary>
internal static class NicknamePool
{
    private const int Tries = 40;

    private static readonly string[] Looks =
    [
        "Amber", "Azure", "Blue", "Brave", "Bright", "Calm", "Clever", "Coral", "Crimson", "Eager", "Gentle", "Golden",
        "Green", "Happy", "Ivory", "Jade", "Kind", "Lively", "Merry", "Noble", "Pearl", "Proud", "Quick", "Quiet",
        "Red", "Ruby", "Silver", "Steady", "Sunny", "Swift", "Violet", "Wise",
    ];

    private static readonly Dictionary<string, string[]> Creatures = new()
    {
        ["en"] =
        [
            "Clam", "Cod", "Coral", "Crab", "Cuttlefish", "Dolphin", "Eel", "Heron", "Herring", "Lobster", "Mackerel",
            "Manatee", "Marlin", "Mussel", "Narwhal", "Octopus", "Otter", "Oyster", "Pelican", "Penguin", "Puffin",
            "Salmon", "Sardine", "Scallop", "Seahorse", "Seal", "Shrimp", "Squid", "Starfish", "Tern", "Tuna", "Turtle",
        ],
        ["fr"] =
        [
            "Anguille", "Calmar", "Corail", "Crabe", "Crevette", "Dauphin", "Hareng", "Hippocampe", "Homard", "Huître",
            "Loutre", "Manchot", "Moule", "Otarie", "Palourde", "Pieuvre", "Sardine", "Saumon", "Thon", "Tortue",
        ],
        ["es"] =
        [
            "Almeja", "Anguila", "Arenque", "Atún", "Calamar", "Camarón", "Cangrejo", "Coral", "Delfín", "Foca",
            "Langosta", "Mejillón", "Nutria", "Ostra", "Pelícano", "Pingüino", "Pulpo", "Salmón", "Sardina", "Tortuga",
        ],
        ["ar"] =
        [
            "أخطبوط", "بطريق", "بجعة", "تونة", "حبار", "حصان البحر", "دلفين", "روبيان", "سردين", "سرطان البحر",
            "سلحفاة", "سلمون", "فقمة", "قنديل البحر", "لؤلؤة", "محار", "مرجان", "نجم البحر", "نورس", "هامور",
        ],
    };

    /// <summary>Chooses a name that nobody on the map has.</summary>
    /// <param name="language">The language of the person, such as <c>fr</c>; English when it is not one of ours.</param>
    /// <param name="isTaken">Tells whether a name is in use.</param>
    public static string Choose(string? language, Func<string, bool> isTaken)
    {
        for (var i = 0; i < Tries; i++)
        {
            var name = Draw(language, i);
            if (!isTaken(name))
            {
                return name;
            }
        }

        return $"{Draw(language, 0)} {RandomNumberGenerator.GetInt32(1000, 1_000_000)}";
    }

    // English adjectives stand before any noun; in the other languages they would have to agree with it, so a number does.
    private static string Draw(string? language, int attempt)
    {
        var tag = language?.Split('-')[0].ToLowerInvariant() ?? "en";
        if (tag == "en" || !Creatures.TryGetValue(tag, out var creatures))
        {
            return $"{Pick(Looks)} {Pick(Creatures["en"])}";
        }

        return $"{Pick(creatures)} {RandomNumberGenerator.GetInt32(1, 30 + (attempt * 20))}";
    }

    private static string Pick(string[] words) => words[RandomNumberGenerator.GetInt32(words.Length)];
}
